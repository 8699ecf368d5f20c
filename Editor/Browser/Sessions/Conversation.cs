using System.Text.RegularExpressions;
using GanGraph.Cli.Setup;
using GanGraph.Editor.Browser.Hosting;
using GanGraph.Editor.Browser.Sessions.Asking;
using GanGraph.Editor.Browser.Sessions.Doing;
using GanGraph.Editor.Browser.Sessions.Showing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions;

/// <summary>Hears what one page says and answers it. What makes no sense is refused, and the
/// conversation goes on.</summary>
/// <param name="room">The graph.</param>
/// <param name="page">The page.</param>
/// <param name="memory">What it has sent so far.</param>
/// <param name="say">Told of errors of our own.</param>
internal sealed partial class Conversation(
    GraphRoom room, Page page, ClientMemory memory, Action<string> say) : IDisposable
{
    // A page that comes back after an hour alone sends what waited at once, which may be much; what
    // comes without end is slowed down, not refused: nothing may be lost.
    private readonly Pace _pace = new(perSecond: 400, atOnce: 4000);
    private readonly Pace _pointing = new(perSecond: 25, atOnce: 5);
    private readonly Execution _execution = new(room, page);
    private readonly Questions _questions = new(room, page, say);
    private readonly Watching _watching = new(room.Run.Looks, page);

    /// <inheritdoc/>
    public void Dispose() => _watching.Dispose();

    /// <summary>Listens until the page goes.</summary>
    public async Task Run(MessageReader reader, CancellationToken stop)
    {
        while (!page.IsGone)
        {
            Incoming message = await reader.Next(stop);
            if (message.Fate == IncomingFate.Closed)
            {
                return;
            }

            await _pace.Wait(stop);
            memory.Heard = DateTime.UtcNow;
            Hear(message);
        }
    }

    private void Hear(Incoming message)
    {
        JObject? json = message.Fate == IncomingFate.Taken ? MessageText.Parse(message.Text) : null;
        if (json is null || (message.Bytes > MessageReader.Usual
            && json["do"] is not JValue { Value: "paste" }))
        {
            Refuse(message);
        }
        else if (json["do"] is not null || json["seq"] is not null)
        {
            Do(json);
        }
        else if (json["ask"] is not null)
        {
            _questions.Answer(json);
        }
        else if (json["presence"] is JObject shown)
        {
            Show(shown);
        }
        else if (json["watch"] is JArray list)
        {
            Watch(list);
        }
        else
        {
            Error("message.unknown", "A message of this kind means nothing here. Load the page "
                + "again: it may be of another version.");
        }
    }

    private void Watch(JArray list)
    {
        if (!_watching.Set(list))
        {
            Error("watch.malformed", "watch is not as it should be: a list of a few hundred at "
                + "most, each with node, port and width.");
        }
    }

    private void Do(JObject json)
    {
        if (json["seq"] is not JValue { Value: long number } || number < 1)
        {
            Error("command.malformed", "A command has no number. Send seq, counted from 1.");
            return;
        }

        page.Outbox.Put(memory.Once(number, () =>
        {
            try
            {
                return _execution.Do(json, number);
            }
            catch (Exception e)
            {
                say($"gangraph: a command failed: {Failure.TextOf(e)}");
                return Execution.Refused(number, "internal", Failure.TextOf(e));
            }
        }));
    }

    private void Show(JObject shown)
    {
        if (!_pointing.Allows())
        {
            return;
        }

        bool isSound = shown["items"] is null or JArray { Count: <= 1000 }
            && (shown["items"] ?? new JArray()).All(
                item => item is JValue { Value: string { Length: <= 200 } })
            && shown["at"] is null or JValue { Value: null } or JArray { Count: 2 }
            && (shown["at"] as JArray ?? []).All(
                at => at.Type is JTokenType.Integer or JTokenType.Float);
        if (isSound)
        {
            room.Show(page, shown["items"] as JArray ?? [], shown["at"] ?? JValue.CreateNull());
        }
        else
        {
            Error("presence.malformed", "presence is not as it should be: items is a list of "
                + "texts, at is a place such as [120, 40].");
        }
    }

    // The number stands at the beginning of a message, so that even of a long one it is known.
    private void Refuse(Incoming message)
    {
        (string code, string text) = message.Fate switch
        {
            IncomingFate.NoText =>
                ("message.binary", "A message is no text. Send JSON as text."),
            _ when message.Bytes > MessageReader.Usual => ("message.large",
                $"A message has {message.Bytes} bytes, at most {MessageReader.Usual} are taken, "
                + $"and {MessageReader.Longest} for what is pasted. Send less at once."),
            _ => ("message.malformed", "A message is no JSON object. Send one."),
        };
        if (Number().Match(message.Text) is { Success: true } match
            && long.TryParse(match.Groups[1].Value, out long number))
        {
            page.Outbox.Put(memory.Once(number, () => Execution.Refused(number, code, text)));
        }
        else
        {
            Error(code, text);
        }
    }

    private void Error(string code, string text) =>
        page.Outbox.Put(MessageText.Bytes(new() { ["error"] = Answers.Error(code, text) }));

    [GeneratedRegex(@"^\s*\{\s*""seq""\s*:\s*(\d{1,15})\b")]
    private static partial Regex Number();
}
