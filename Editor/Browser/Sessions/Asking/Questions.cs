using GanGraph.Cli.Setup;
using GanGraph.Editor.Browser.Guarding;
using GanGraph.Editor.Browser.Hosting;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions.Asking;

/// <summary>Answers what a page asks, without holding up what it says next.</summary>
/// <param name="room">The graph.</param>
/// <param name="page">The page.</param>
/// <param name="say">Told of errors of our own.</param>
internal sealed class Questions(GraphRoom room, Page page, Action<string> say)
{
    private const int AtOnce = 16;

    private static readonly Dictionary<string, Func<GraphRoom, JObject, JObject>> Known = new()
    {
        ["targets"] = WiringQuestions.Targets,
        ["endOf"] = WiringQuestions.EndOf,
        ["search"] = WiringQuestions.Search,
    };

    private int _waiting;

    /// <summary>Answers a question soon.</summary>
    public void Answer(JObject json)
    {
        JToken number = json["ask"]!;
        if (number.Type != JTokenType.Integer)
        {
            Put(Error(new JValue(0), "ask.malformed", "A question has no number. Send ask."));
        }
        else if (Interlocked.Increment(ref _waiting) > AtOnce)
        {
            Interlocked.Decrement(ref _waiting);
            Put(Error(number, "ask.many", "Too many questions wait for their answers. "
                + "Ask again when some are there."));
        }
        else
        {
            _ = Task.Run(() => AnswerNow(number, json), CancellationToken.None);
        }
    }

    private void AnswerNow(JToken number, JObject json)
    {
        try
        {
            string what = json["what"] is JValue { Value: string name } ? name : "";
            JObject answer = Known.TryGetValue(what, out var know)
                ? know(room, json)
                : throw new RequestRefusedException(
                    0, "ask.unknown", "Such a question has no answer here.");
            answer.AddFirst(new JProperty("answer", number));
            Put(answer);
        }
        catch (RequestRefusedException e)
        {
            Put(Error(number, e.Code, e.Message));
        }
        catch (Exception e)
        {
            say($"gangraph: a question could not be answered: {Failure.TextOf(e)}");
            Put(Error(number, "internal", Failure.TextOf(e)));
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private void Put(JObject answer) => page.Outbox.Put(MessageText.Bytes(answer));

    private static JObject Error(JToken number, string code, string text) =>
        new() { ["answer"] = number, ["error"] = Answers.Error(code, text) };
}
