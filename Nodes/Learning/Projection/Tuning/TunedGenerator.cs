using GanGraph.Learning.Importing;
using GanGraph.Learning.Networks.Styles;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Projection.Tuning;

/// <summary>Writes tuned generators as safetensors with a card, as converted ones are.</summary>
public static class TunedGenerator
{
    /// <summary>Writes one.</summary>
    /// <param name="path">The file, full path; its card goes beside it.</param>
    /// <param name="tuner">Has tuned it.</param>
    /// <param name="from">What it was before.</param>
    /// <returns>The card.</returns>
    /// <exception cref="ModelException">It is of no kind that can be saved.</exception>
    public static GeneratorCard Write(string path, PivotTuner tuner, LoadedGenerator from)
    {
        using DisposeScope scope = NewDisposeScope();
        GeneratorOptions options = GeneratorOptions.Of(tuner.Network);
        GeneratorCard card = new()
        {
            Architecture = options.Architecture,
            Options = options,
            Source = Path.GetFileName(from.Origin?.Path ?? ""),
            Parent = from.Hash,
            TrainingSet = from.Origin?.TrainingSet ?? "",
            Kimg = from.Origin?.Kimg,
            Licence = from.Origin?.Licence ?? "",
            Tuning = FormattableString.Invariant($"{tuner.Steps} steps so that it draws ")
                + (tuner.Count == 1 ? "one picture" : $"{tuner.Count} pictures"),
        };
        return GeneratorSafetensors.Write(path, card, tuner.Network.Weights.Parts.ToDictionary(
            part => part.Name, part => part.Value.detach()));
    }
}
