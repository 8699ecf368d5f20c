using GanGraph.Cli.Setup;
using GanGraph.Editor.Browser.Guarding;
using GanGraph.Editor.Browser.Hosting;
using GanGraph.Editor.Browser.Sessions.Showing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions.Asking;

/// <summary>Answers what a page asks, without holding up what it says next.</summary>
/// <param name="room">The graph.</param>
/// <param name="page">The page.</param>
/// <param name="say">Told of errors of our own.</param>
internal sealed class Questions(GraphRoom room, Page page, Action<string> say)
{
    private const int AtOnce = 32;
    private const long MostWaiting = 64L * 1024 * 1024;

    private static readonly Dictionary<string, Func<GraphRoom, Page, JObject, Task<Reply>>> Known
        = new()
    {
        ["targets"] = Now(WiringQuestions.Targets),
        ["endOf"] = Now(WiringQuestions.EndOf),
        ["search"] = Now(WiringQuestions.Search),
        ["copy"] = Now(CopyQuestion.Copy),
        ["look"] = LookQuestions.Look,
        ["length"] = LookQuestions.Length,
    };

    private int _open;

    /// <summary>Answers a question soon.</summary>
    public void Answer(JObject json)
    {
        JToken number = json["ask"]!;
        if (number.Type != JTokenType.Integer)
        {
            Put(Error(new JValue(0), "ask.malformed", "A question has no number. Send ask."));
        }
        else if (Interlocked.Increment(ref _open) > AtOnce || page.Outbox.Waiting > MostWaiting)
        {
            Interlocked.Decrement(ref _open);
            Put(Error(number, "ask.many", "Too many questions wait for their answers. "
                + "Ask again when some are there."));
        }
        else
        {
            _ = Task.Run(() => AnswerNow(number, json), CancellationToken.None);
        }
    }

    private async Task AnswerNow(JToken number, JObject json)
    {
        try
        {
            string what = json["what"] is JValue { Value: string name } ? name : "";
            Reply reply = Known.TryGetValue(what, out var know)
                ? await know(room, page, json)
                : throw new RequestRefusedException(
                    0, "ask.unknown", "Such a question has no answer here.");
            reply.Json.AddFirst(new JProperty("answer", number));
            if (reply.Picture is null)
            {
                Put(reply.Json);
            }
            else
            {
                page.Outbox.PutPicture(
                    $"answer {number}", PictureMessage.Of(reply.Picture, reply.Json));
            }
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
            Interlocked.Decrement(ref _open);
        }
    }

    private static Func<GraphRoom, Page, JObject, Task<Reply>> Now(
        Func<GraphRoom, JObject, JObject> know) =>
        (room, _, question) => Task.FromResult(new Reply(know(room, question)));

    private void Put(JObject answer) => page.Outbox.Put(MessageText.Bytes(answer));

    private static JObject Error(JToken number, string code, string text) =>
        new() { ["answer"] = number, ["error"] = Answers.Error(code, text) };
}
