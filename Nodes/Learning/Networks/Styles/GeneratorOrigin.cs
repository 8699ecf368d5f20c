namespace GanGraph.Learning.Networks.Styles;

/// <summary>Where a generator came from.</summary>
/// <param name="Path">Full path of its file.</param>
/// <param name="TrainingSet">What is known of the pictures it learned from; empty for nothing.
/// </param>
/// <param name="Kimg">Thousands of pictures that it was shown; null when nobody knows.</param>
/// <param name="Licence">Licence of the weights; empty when nobody said.</param>
public sealed record GeneratorOrigin(string Path, string TrainingSet, int? Kimg, string Licence);
