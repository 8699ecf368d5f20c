namespace GanGraph.Engine.Curves;

/// <summary>A point of a curve.</summary>
/// <param name="Seconds">When, from the start of the film.</param>
/// <param name="Value">The value at that time.</param>
/// <param name="Way">How it goes on from there to the next point.</param>
public readonly record struct CurvePoint(double Seconds, double Value, CurveWay Way);
