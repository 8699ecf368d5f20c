using System.Text;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Hosting;

/// <summary>Answers requests.</summary>
internal static class Answers
{
    /// <summary>Answers with JSON.</summary>
    public static Task Json(HttpContext context, JObject json) =>
        Bytes(context, "application/json", Encoding.UTF8.GetBytes(json.ToString(Formatting.None)));

    /// <summary>Answers with why it is not done.</summary>
    public static Task Refusal(HttpContext context, int status, string code, string text)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.StatusCode = status;
        return Json(context, new() { ["error"] = Error(code, text) });
    }

    /// <summary>Why something is not done, as it stands in answers.</summary>
    public static JObject Error(string code, string text) =>
        new() { ["code"] = code, ["text"] = text };

    /// <summary>Answers with bytes.</summary>
    public static async Task Bytes(HttpContext context, string mediaType, ReadOnlyMemory<byte> data)
    {
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = data.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(data, context.RequestAborted);
        }
    }
}
