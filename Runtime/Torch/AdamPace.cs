namespace GanGraph.Torch;

/// <summary>How far a step of Adam goes, and what it remembers.</summary>
/// <param name="Rate">Length of a step.</param>
/// <param name="Beta1">Memory of the mean gradient, from 0 to below 1.</param>
/// <param name="Beta2">Memory of the squared gradient, from 0 to below 1.</param>
/// <param name="Epsilon">Keeps the division away from 0.</param>
public readonly record struct AdamPace(
    double Rate, double Beta1, double Beta2, double Epsilon = 1e-8);
