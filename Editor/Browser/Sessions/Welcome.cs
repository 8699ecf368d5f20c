using GanGraph.Editor.Arranging;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Journal;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions;

/// <summary>The first message to a page: everything it needs to show the graph.</summary>
internal static class Welcome
{
    /// <summary>Welcomes a page.</summary>
    /// <param name="page">The page; patches up to the document sent are no news to it.</param>
    /// <param name="memory">What it has sent so far.</param>
    /// <param name="room">The graph.</param>
    /// <param name="since">The revision that it has of this session; null when it has none.</param>
    /// <param name="patches">Gives the patches between two revisions, null when some are gone.
    /// </param>
    public static JObject To(
        Page page, ClientMemory memory, GraphRoom room, long? since,
        Func<long, long, JArray?> patches) => room.Session.Read(document =>
    {
        page.From = room.Session.Revision;
        JObject welcome = new()
        {
            ["session"] = room.Id,
            ["revision"] = page.From,
            ["client"] = page.Client,
            ["done"] = memory.Done,
            ["undo"] = room.Session.UndoLabel,
            ["redo"] = room.Session.RedoLabel,
            ["changed"] = room.Session.IsChanged,
            ["path"] = room.Path.Replace('\\', '/'),
            ["readOnly"] = room.Session.ReadOnly is not null,
            ["readOnlyText"] = room.Session.ReadOnly?.Text,
            ["recovery"] = RecoveryOf(room.Session),
            ["note"] = room.Session.JournalNote,
        };
        if (since is long revision && patches(revision, page.From) is JArray missed)
        {
            welcome["patches"] = missed;
        }
        else
        {
            welcome["document"] = document.Root.DeepClone();
            welcome["places"] = new JObject(
                UnplacedNodes.Of(document, room.Session.Catalogue).Select(free =>
                    new JProperty(free.Key, new JArray(free.Value.X, free.Value.Y))));
        }

        return welcome;
    });

    /// <summary>What an earlier session has left unsaved; null when nothing is.</summary>
    public static JObject? RecoveryOf(EditingSession session) => session.Recovery is Recovery left
        ? new()
        {
            ["text"] = left.Text,
            ["steps"] = left.Steps,
            ["when"] = left.When.ToString("o"),
            ["document"] = left.Document,
        }
        : null;
}
