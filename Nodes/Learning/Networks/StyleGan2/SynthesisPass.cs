using GanGraph.Learning.Networks.Styles;

namespace GanGraph.Learning.Networks.StyleGan2;

/// <summary>What all layers of one run through a synthesis share.</summary>
/// <param name="Noise">Where noise comes from.</param>
/// <param name="Quick">No gradient is wanted, and the weights stay: results are changed in place
/// and what has been computed of weights is used again.</param>
internal sealed record SynthesisPass(NoiseSource Noise, bool Quick);
