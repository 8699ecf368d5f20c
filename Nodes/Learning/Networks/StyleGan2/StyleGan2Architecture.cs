namespace GanGraph.Learning.Networks.StyleGan2;

/// <summary>How the blocks of a network are joined.</summary>
/// <remarks>Karras et al. 2020, Analyzing and improving the image quality of StyleGAN, figure 7.
/// </remarks>
public enum StyleGan2Architecture
{
    /// <summary>One after the other.</summary>
    Orig,

    /// <summary>Every block has a picture of its own size; they are added up.</summary>
    Skip,

    /// <summary>A shorter way leads past every block.</summary>
    Resnet,
}
