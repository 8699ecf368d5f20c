using GanGraph.Editor.Editing;
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
        return json["do"] is JValue { Value: string name } ? name switch
        {
            "undo" => Answer(number, session.Undo(page.Client)),
            "redo" => Answer(number, session.Redo(page.Client)),
            "save" => Save(number, json["force"] is JValue { Value: true }),
            _ => Answer(number, session.Do(json, page.Client)),
        }
        : Answer(number, session.Do(json, page.Client));
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

    private static JObject Done(long number, long revision) =>
        new() { ["done"] = number, ["made"] = new JArray(), ["revision"] = revision };
}
