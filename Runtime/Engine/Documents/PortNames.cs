using GanGraph.Engine.Documents.Comparing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents;

/// <summary>Carries new names of a node's inputs, settings and outputs to where the rest of the
/// graph names them: outputs where wires begin, settings in parameters, inputs and driven settings
/// where reroutes lie on wires.</summary>
internal static class PortNames
{
    /// <summary>Renames one after the other.</summary>
    /// <param name="renames">The new names.</param>
    /// <param name="id">The node whose they are.</param>
    /// <param name="root">The whole graph, which is changed.</param>
    public static void Follow(IReadOnlyList<PortRename> renames, string id, JObject root)
    {
        foreach (PortRename rename in renames)
        {
            string from = $"{id}.{rename.From}";
            foreach (JValue place in Places(rename.Kind, root))
            {
                if (place.Value is string text && text == from)
                {
                    place.Value = $"{id}.{rename.To}";
                }
            }
        }
    }

    private static IEnumerable<JValue> Places(PortKind kind, JObject root) => kind switch
    {
        PortKind.Output => NodeReferences.Wires(root),
        PortKind.Setting => NodeReferences.ParamTargets(root)
            .Concat(NodeReferences.Rerouted(root)),
        _ => NodeReferences.Rerouted(root),
    };
}
