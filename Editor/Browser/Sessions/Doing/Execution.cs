using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Disk;
using GanGraph.Editor.Running;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions.Doing;

/// <summary>Carries out what a page wants done.</summary>
/// <param name="room">The graph.</param>
/// <param name="page">The page.</param>
internal sealed class Execution(GraphRoom room, Page page)
{
    /// <summary>Carries out a command.</summary>
    /// <param name="json">The command.</param>
    /// <param name="number">Its number.</param>
    /// <returns>The answer: done, or refused and why.</returns>
    public JObject Do(JObject json, long number)
    {
        EditingSession session = room.Session;
        return (json["do"] as JValue)?.Value switch
        {
            "undo" => Answer(number, session.Undo(page.Client, room.Others(page))),
            "redo" => Answer(number, session.Redo(page.Client, room.Others(page))),
            "save" => Save(number, json["force"] is JValue { Value: true }),
            "merge" => Answer(number, session.Merge(page.Client)),
            "recover" => Answer(number, session.Recover(page.Client)),
            "discard" => Discard(number),
            "reload" => Reload(number),
            "run" => Run(number, json),
            "stop" => Stop(number),
            "drop" => Drop(json, number),
            _ => Answer(number, session.Do(json, page.Client)),
        };
    }

    /// <summary>The answer to a command that is not done.</summary>
    public static JObject Refused(long number, string code, string text) =>
        new() { ["refused"] = number, ["code"] = code, ["text"] = text };

    private JObject Answer(long number, EditResult result)
    {
        if (result.Refusal is Refusal refusal)
        {
            return Refused(number, refusal.Code, refusal.Text);
        }

        JObject answer = Done(number, result.Patch?.Revision ?? room.Session.Revision);
        answer["made"] = new JArray(result.Made);
        if (result.Text.Length > 0)
        {
            answer["text"] = result.Text;
        }

        return answer;
    }

    private JObject Answer(long number, MergeResult result)
    {
        JObject answer = Answer(number, result.Edit);
        TellRecovery();
        if (result.Edit.IsDone)
        {
            string conflicts = result.Conflicts.Count switch
            {
                0 => "",
                1 => "One thing was changed differently on both sides: what stood here is in force,"
                    + " the other is kept under conflicts.",
                int many => $"{many} things were changed differently on both sides: what stood here"
                    + " is in force, the others are kept under conflicts.",
            };
            answer["text"] = string.Join(
                ' ', result.Notes.Append(conflicts).Where(text => text.Length > 0));
        }

        return answer;
    }

    // What was made here opens as the graph that made it, unless it is dropped on something.
    private JObject Drop(JObject json, long number)
    {
        string? graph = json["fit"] is null or JValue { Value: null }
            && json["path"] is JValue { Value: string path }
                ? DroppedGraph.In(path, room.Reading) : null;
        if (graph is null)
        {
            return Answer(number, room.Session.Do(json, page.Client));
        }

        JObject answer = Done(number, room.Session.Revision);
        (answer["made"], answer["text"]) = (new JArray("graph"), graph);
        return answer;
    }

    private JObject Discard(long number)
    {
        room.Session.DropRecovery();
        TellRecovery();
        return Done(number, room.Session.Revision);
    }

    private void TellRecovery() => room.News.Tell(
        "recovery", new() { ["recovery"] = Welcome.RecoveryOf(room.Session) }, isKept: false);

    // The graph is opened anew; what was unsaved is in the journal, and on offer then.
    private JObject Reload(long number)
    {
        room.CloseSoon();
        return Done(number, room.Session.Revision);
    }

    private JObject Save(long number, bool force)
    {
        SaveResult result = room.Session.Save(force);
        if (result.Refusal is Refusal refusal)
        {
            return Refused(number, refusal.Code, refusal.Text);
        }

        room.Say(new() { ["saved"] = new JObject { ["revision"] = result.Revision } });
        return Done(number, result.Revision);
    }

    private JObject Run(long number, JObject json)
    {
        RunAnswer answer = room.Run.Run(
            json["upTo"] is JValue { Value: string node } ? node : null,
            json["fresh"] is JValue { Value: true });
        return answer.Refusal is Refusal refusal
            ? Refused(number, refusal.Code, refusal.Text)
            : Done(number, room.Session.Revision);
    }

    private JObject Stop(long number)
    {
        room.Run.Stop();
        return Done(number, room.Session.Revision);
    }

    private static JObject Done(long number, long revision) =>
        new() { ["done"] = number, ["made"] = new JArray(), ["revision"] = revision };
}
