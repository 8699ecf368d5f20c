namespace GanGraph.Learning.Augmentation;

/// <summary>What is done to pictures before the discriminator sees them.</summary>
[Flags]
public enum Augmentations
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Brightness, saturation and contrast.</summary>
    Colour = 1,

    /// <summary>Shifts by up to an eighth of the side.</summary>
    Translation = 2,

    /// <summary>A grey square of half the side.</summary>
    Cutout = 4,
}
