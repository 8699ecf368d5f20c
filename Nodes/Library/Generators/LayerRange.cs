using GanGraph.Engine;
using GanGraph.Learning;

namespace GanGraph.Nodes.Generators;

/// <summary>Settings for the first and the last of some layers.</summary>
/// <param name="first">The first layer, from 0.</param>
/// <param name="last">The last one; -1 for the finest.</param>
internal sealed class LayerRange(Setting<int> first, Setting<int> last)
{
    /// <summary>Whether they leave layers out, as far as can be told without a generator.
    /// </summary>
    public bool IsPart => first.Value > 0 || last.Value >= 0;

    /// <summary>What is wrong with the settings.</summary>
    public IEnumerable<string> Check()
    {
        if (last.Value >= 0 && last.Value < first.Value)
        {
            yield return $"last is {last.Value}, wanted {first.Value} or more, as first is. "
                + "Raise last, or lower first.";
        }
    }

    /// <summary>The layers of a generator that they mean.</summary>
    /// <param name="layers">How many it has.</param>
    /// <exception cref="ModelException">It has no such layers.</exception>
    public (int First, int Last) In(int layers) =>
        first.Value < layers && last.Value < layers
            ? (first.Value, last.Value < 0 ? layers - 1 : last.Value)
            : throw new ModelException(
                $"layers {first.Value} to {last.Value} are wanted, but this generator has "
                + $"{layers}, from 0 to {layers - 1}. Choose first and last among these.");
}
