namespace GanGraph.Engine.Curves;

/// <summary>How a curve goes from one point to the next. With p the part of the time between the
/// two that has passed, the value is <c>a + (b - a) * w</c>.</summary>
public enum CurveWay
{
    /// <summary>It leaves and arrives gently: <c>w = p * p * (3 - 2 * p)</c>.</summary>
    Smooth,

    /// <summary>In a straight line: <c>w = p</c>.</summary>
    Linear,

    /// <summary>It stays, and jumps at the next point: <c>w = 0</c>.</summary>
    Hold,
}
