using GanGraph.Editor.Looking;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions.Showing;

/// <summary>The pictures that one page wants to stay up to date.</summary>
internal sealed class Watching : IDisposable
{
    private const int Most = 300;
    private const int Widest = 2048;

    private readonly PreviewWatch _watch;

    /// <summary>Begins with none.</summary>
    /// <param name="looks">Makes the pictures.</param>
    /// <param name="page">The page.</param>
    public Watching(Looks looks, Page page) => _watch = looks.Watch(seen =>
    {
        WatchItem item = seen.Item;
        JObject about = new() { ["node"] = item.Node, ["port"] = item.Port };
        if (item.Frame is long frame)
        {
            about["frame"] = frame;
        }

        if (seen.Code.Length > 0)
        {
            about["code"] = seen.Code;
        }

        page.Outbox.PutPicture(
            $"{item.Node}.{item.Port}", PictureMessage.Of(seen.Preview, about));
    });

    /// <summary>Says what to watch, in place of what was said before.</summary>
    /// <returns>Whether that makes sense.</returns>
    public bool Set(JArray list)
    {
        List<WatchItem?> items = [.. list.Take(Most + 1).Select(Read)];
        if (items.Count > Most || items.Contains(null))
        {
            return false;
        }

        _watch.Set([.. items.OfType<WatchItem>()]);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _watch.Dispose();

    private static WatchItem? Read(JToken token) =>
        token is JObject json
        && json["node"] is JValue { Value: string node }
        && json["port"] is JValue { Value: string port }
            ? new WatchItem(node, port, Number(json["width"], 16, Widest) ?? 160)
            {
                Frame = Number(json["frame"], 0, int.MaxValue),
                Tiles = Number(json["tiles"], 0, 100) ?? 0,
            }
            : null;

    /// <summary>A whole number between two; null when there is none.</summary>
    public static int? Number(JToken? token, int least, int most) => token?.Type switch
    {
        JTokenType.Integer or JTokenType.Float =>
            (int)Math.Round(Math.Clamp((double)token, least, most)),
        _ => null,
    };
}
