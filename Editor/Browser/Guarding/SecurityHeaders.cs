using Microsoft.AspNetCore.Http;

namespace GanGraph.Editor.Browser.Guarding;

/// <summary>Tells the browser what the page may do: nothing with other machines, no code but its
/// own, in no frame of another page.</summary>
internal static class SecurityHeaders
{
    /// <summary>Adds them to an answer.</summary>
    public static void Add(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
            + "media-src 'self' blob:; font-src 'self'; worker-src 'self' blob:; "
            + $"connect-src 'self' ws://{context.Request.Host}; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.CacheControl = "no-store";
    }
}
