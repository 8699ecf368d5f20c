using GanGraph.Editor.Browser.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GanGraph.Editor.Browser.Guarding;

/// <summary>Lets in who sits at this machine and knows the secret, and no page of anybody else.
/// </summary>
/// <param name="token">The secret.</param>
/// <param name="port">Where the server listens; part of the cookie's name, because browsers share
/// cookies between the ports of a machine.</param>
internal sealed class RequestGuard(AccessToken token, int port)
{
    /// <summary>The header that carries the secret.</summary>
    public const string Header = "X-GanGraph-Token";

    private static readonly string[] Here = ["127.0.0.1", "localhost", "[::1]"];

    /// <summary>Name of the cookie.</summary>
    private string CookieName => $"gangraph-{port}";

    /// <summary>Looks at where a request comes from.</summary>
    /// <exception cref="RequestRefusedException">From elsewhere.</exception>
    public static void CheckOrigin(HttpContext context)
    {
        // A page whose name was made to lead here still has its own name.
        HttpRequest request = context.Request;
        if (!Here.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase))
        {
            throw new RequestRefusedException(
                StatusCodes.Status421MisdirectedRequest, "host.foreign",
                "The address is not one of this machine. Open http://127.0.0.1 with the port "
                + "that the editor printed.");
        }

        // The port may be another one than ours: that of a tunnel.
        string? origin = request.Headers.Origin;
        if (origin is not null && !string.Equals(
            origin, $"http://{request.Host}", StringComparison.OrdinalIgnoreCase))
        {
            throw Foreign();
        }

        string? site = request.Headers["Sec-Fetch-Site"];
        bool isVisit = HttpMethods.IsGet(request.Method) && !NeedsToken(request)
            && request.Headers["Sec-Fetch-Mode"] == "navigate";
        if (site is "cross-site" or "same-site" && !isVisit)
        {
            throw Foreign();
        }
    }

    /// <summary>Wants the secret where it is needed.</summary>
    /// <exception cref="RequestRefusedException">It is missing or wrong.</exception>
    public void CheckToken(HttpContext context)
    {
        if (NeedsToken(context.Request) && !HasToken(context.Request))
        {
            throw NoToken();
        }
    }

    /// <summary>Whether a request carries the secret, as a header or as the cookie.</summary>
    public bool HasToken(HttpRequest request) =>
        token.Opens(request.Headers[Header]) || token.IsCookie(request.Cookies[CookieName]);

    /// <summary>Whether a text is the secret.</summary>
    public bool Opens(string? text) => token.Opens(text);

    /// <summary>Exchanges the secret for the cookie.</summary>
    public Task Enter(HttpContext context)
    {
        if (!token.IsCookie(context.Request.Cookies[CookieName])
            && !token.Opens(context.Request.Headers[Header]))
        {
            throw NoToken();
        }

        context.Response.Headers.SetCookie = new SetCookieHeaderValue(CookieName, token.Cookie)
        {
            HttpOnly = true,
            SameSite = Microsoft.Net.Http.Headers.SameSiteMode.Strict,
            Path = "/",
        }.ToString();
        return Answers.Json(context, new() { ["open"] = true });
    }

    /// <summary>Lets a browser in that was started with an address for one visit: the secret does
    /// not stand in the list of programs then.</summary>
    public Task Visit(HttpContext context)
    {
        if (!token.OpensOnce(context.Request.Query["once"].ToString()))
        {
            throw NoToken();
        }

        context.Response.Redirect($"/#token={token.Text}");
        return Task.CompletedTask;
    }

    private static bool NeedsToken(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") && request.Path != Routes.Enter;

    private static RequestRefusedException Foreign() => new(
        StatusCodes.Status403Forbidden, "origin.foreign",
        "Another page asked for this. Only the editor's own page may.");

    private static RequestRefusedException NoToken() => new(
        StatusCodes.Status401Unauthorized, "token.wrong",
        "The token is missing or not the one of this editor. Open the address that it printed "
        + "when it started.");
}
