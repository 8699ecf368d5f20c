namespace GanGraph.Learning.Networks.Drawing;

/// <summary>A network that draws and can say of which maps it consists.</summary>
internal interface IDrawable
{
    /// <summary>The maps from the latent to the picture; the caller disposes them.</summary>
    IEnumerable<DrawingStage> Stages();
}
