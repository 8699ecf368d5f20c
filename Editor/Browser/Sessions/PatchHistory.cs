using GanGraph.Editor.Editing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions;

/// <summary>The last patches, for pages that come back after a lost connection.</summary>
internal sealed class PatchHistory
{
    private const int MostPatches = 2000;
    private const int MostBytes = 8 * 1024 * 1024;

    private readonly Queue<(long Revision, JObject Patch, int Bytes)> _patches = new();
    private int _bytes;

    /// <summary>Keeps a patch.</summary>
    /// <returns>The message for the pages that are there.</returns>
    public byte[] Add(Patch patch, bool isChanged)
    {
        JObject json = ToJson(patch, isChanged);
        byte[] message = MessageText.Bytes(new() { ["patch"] = json });
        _patches.Enqueue((patch.Revision, json, message.Length));
        _bytes += message.Length;
        while (_patches.Count > MostPatches || _bytes > MostBytes)
        {
            _bytes -= _patches.Dequeue().Bytes;
        }

        return message;
    }

    /// <summary>The patches after a revision; null when they are not all here.</summary>
    /// <param name="since">What the page has.</param>
    /// <param name="now">What the document is at.</param>
    public JArray? Since(long since, long now)
    {
        List<JObject> later =
            [.. _patches.Where(p => p.Revision > since && p.Revision <= now).Select(p => p.Patch)];
        return since <= now && later.Count == now - since ? new JArray(later) : null;
    }

    private static JObject ToJson(Patch patch, bool isChanged) => new()
    {
        ["revision"] = patch.Revision,
        ["label"] = patch.Label,
        ["by"] = patch.By,
        ["changes"] = new JArray(patch.Changes.Select(ToJson)),
        ["undo"] = patch.Undo,
        ["redo"] = patch.Redo,
        ["changed"] = isChanged,
    };

    private static JObject ToJson(Change change)
    {
        JObject json = new() { ["path"] = new JArray(change.Path), ["index"] = change.Index };
        if (change.After is JToken after)
        {
            json["after"] = after.DeepClone();
        }

        return json;
    }
}
