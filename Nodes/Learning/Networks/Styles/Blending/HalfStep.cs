namespace GanGraph.Learning.Networks.Styles.Blending;

/// <summary>The two steps that a synthesis takes at each size.</summary>
public enum HalfStep
{
    /// <summary>The convolution that doubles the size; at 4 pixels the constant.</summary>
    First,

    /// <summary>The convolution after it, and the picture of this size.</summary>
    Second,
}
