namespace GanGraph.Media.Pictures;

/// <summary>How a picture of one shape is brought into another.</summary>
public enum PictureFit
{
    /// <summary>Fills the frame and cuts off what stands over, evenly on both sides.</summary>
    Crop,

    /// <summary>Fills the frame and lets circles become ovals.</summary>
    Stretch,

    /// <summary>Shows the whole picture with black bars beside it.</summary>
    Pad,
}
