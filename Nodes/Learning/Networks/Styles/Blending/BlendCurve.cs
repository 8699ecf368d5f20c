namespace GanGraph.Learning.Networks.Styles.Blending;

/// <summary>How one generator passes into another around a threshold. All curves are 1/2 at the
/// threshold and equally steep there.</summary>
public enum BlendCurve
{
    /// <summary>1 / (1 + exp(-x / width)), which never quite ends.</summary>
    Sigmoid,

    /// <summary>A straight line, 4 widths from end to end.</summary>
    Linear,

    /// <summary>A smooth step, 6 widths from end to end.</summary>
    Smooth,
}
