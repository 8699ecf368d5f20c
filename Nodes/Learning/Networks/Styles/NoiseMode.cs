namespace GanGraph.Learning.Networks.Styles;

/// <summary>Where the fine grain of a picture comes from.</summary>
public enum NoiseMode
{
    /// <summary>From the file: the same in each picture.</summary>
    Constant,

    /// <summary>Drawn anew for each picture.</summary>
    Random,

    /// <summary>There is none: smoother pictures.</summary>
    None,
}
