namespace GanGraph.Learning.Resampling;

/// <summary>What happens when a picture and the wanted size have different proportions.</summary>
public enum PictureFit
{
    /// <summary>The picture is pulled to the wanted size, proportions ignored.</summary>
    Stretch,

    /// <summary>The picture fills the wanted size; what stands out is cut off on both sides.</summary>
    Crop,

    /// <summary>The whole picture is kept; black bars fill the rest.</summary>
    Pad,
}
