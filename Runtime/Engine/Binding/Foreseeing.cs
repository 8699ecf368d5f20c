using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Binding;

/// <summary>Tells what is known of the wires before anything runs, and finds what does not go
/// together.</summary>
/// <param name="problems">Takes what does not.</param>
internal sealed class Foreseeing(ProblemList problems)
{
    /// <summary>Goes along the wires of a graph.</summary>
    /// <param name="order">Each node after the nodes it takes from.</param>
    /// <param name="made">What the file says of them.</param>
    public void Look(IEnumerable<BoundNode> order, IEnumerable<MadeNode> made)
    {
        Dictionary<BoundNode, MadeNode> entries = made.ToDictionary(node => node.Bound);
        foreach (BoundNode node in order.Where(node => node.Mode != NodeMode.Mute))
        {
            Look(entries[node]);
        }
    }

    private void Look(MadeNode made)
    {
        BoundNode node = made.Bound;
        foreach (Wire wire in node.Wires)
        {
            if (node.Ports.Inputs.TryGetValue(wire.To, out Input? input))
            {
                input.Known = wire.Output.Known;
                if (node.Ports.Outputs.TryGetValue(wire.To, out Output? output))
                {
                    output.Known = input.Known;
                }
            }
        }

        if (node.Mode != NodeMode.Run || !made.IsSound)
        {
            return;
        }

        foreach (string sentence in node.Node.Foresee())
        {
            problems.Error(
                ProblemCode.InMisfit, (JToken?)made.Entry.In ?? made.Entry.Key,
                $"{node.Id}: {sentence}");
        }
    }
}
