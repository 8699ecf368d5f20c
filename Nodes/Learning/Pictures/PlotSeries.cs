namespace GanGraph.Learning.Pictures;

/// <summary>One line of a plot.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="Points">Places from left to right.</param>
public sealed record PlotSeries(string Name, IReadOnlyList<(double X, double Y)> Points);
