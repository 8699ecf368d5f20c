using GanGraph.Editor.Browser.Guarding;
using GanGraph.Editor.Browser.Sessions.Showing;
using GanGraph.Editor.Looking;
using GanGraph.Editor.Viewing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions.Asking;

/// <summary>What a page asks to see.</summary>
internal static class LookQuestions
{
    private const int Widest = 4096;

    /// <summary>A picture of what is at <c>port</c> of <c>node</c>, as a message with bytes. Each
    /// page has slots of its own.</summary>
    public static async Task<Reply> Look(GraphRoom room, Page page, JObject question)
    {
        string node = WiringQuestions.Text(question, "node");
        string port = WiringQuestions.Text(question, "port");
        LookRequest request = new(node, port)
        {
            Frame = Watching.Number(question["frame"], 0, int.MaxValue),
            Width = Watching.Number(question["width"], 16, Widest) ?? 320,
            Height = Watching.Number(question["height"], 16, Widest) ?? 0,
            Tiles = Watching.Number(question["tiles"], 0, 100) ?? 0,
            Slot = question["slot"] is JValue { Value: string { Length: > 0 } slot }
                ? $"{page.Client} {slot}" : "",
            Training = Training(question),
        };
        LookAnswer answer = await room.Run.Looks.Look(request);
        JObject about = new() { ["node"] = node, ["port"] = port, ["frame"] = request.Frame };
        return answer.Preview is Preview preview
            ? new Reply(about, preview)
            : throw new RequestRefusedException(0, answer.Code, answer.Text);
    }

    /// <summary>How long the stream at <c>port</c> of <c>node</c> is.</summary>
    public static async Task<Reply> Length(GraphRoom room, Page page, JObject question)
    {
        StreamLength length = await room.Run.Looks.Length(
            WiringQuestions.Text(question, "node"), WiringQuestions.Text(question, "port"),
            Training(question));
        return new Reply(new JObject
        {
            ["length"] = length.Frames,
            ["seconds"] = length.Seconds,
            ["endless"] = length.IsEndless,
            ["code"] = length.Code,
            ["text"] = length.Text,
        });
    }

    private static LookTraining Training(JObject question) =>
        question["training"] is JValue { Value: string how }
        && Enum.TryParse(how, ignoreCase: true, out LookTraining training)
            ? training : LookTraining.Refuse;
}
