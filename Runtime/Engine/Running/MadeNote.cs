using GanGraph.Engine.Documents;
using GanGraph.Engine.Running.Planning;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Running;

/// <summary>The note under <c>meta.made</c> in the graph that a file carries: which node made it
/// from which frames, with what, and from files of which content. It is no part of any
/// key.</summary>
internal static class MadeNote
{
    /// <summary>The graph with the note in it.</summary>
    public static string In(RunContext context, RunNode node, FrameSpan frames)
    {
        List<Problem> problems = [];
        GraphDocument graph = GraphDocument.Parse(
            context.Graph.EffectiveText, "", problems)!;
        if (graph.Root["meta"] is not JObject meta)
        {
            meta = [];
            graph.Root["meta"] = meta;
        }

        JObject made = new()
        {
            ["node"] = node.Id,
            ["frames"] = new JArray(frames.Start, frames.End),
            ["device"] = context.Options.Device.Split(':')[0],
        };
        if (context.Options.Maker?.Invoke() is Maker maker)
        {
            made["program"] = maker.Program;
            made["tensors"] = maker.Tensors;
        }

        JObject files = Files(context, node);
        if (files.Count > 0)
        {
            made["files"] = files;
        }

        meta["made"] = made;
        return graph.ToCanonicalText();
    }

    /// <summary>The SHA-256 of every file that has a part in the result, by node and setting.
    /// </summary>
    private static JObject Files(RunContext context, RunNode sink)
    {
        JObject files = [];
        foreach (RunNode node in sink.Upstream().OrderBy(n => n.Id, StringComparer.Ordinal))
        {
            foreach (AssetSetting file in node.Bound.Ports.Settings.Values
                .OfType<AssetSetting>().Where(file => file.IsSet))
            {
                files[$"{node.Id}.{file.Name}"] = context.Keys.ContentOf(node, file);
            }
        }

        return files;
    }
}
