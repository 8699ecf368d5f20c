using Microsoft.AspNetCore.Http;

namespace GanGraph.Editor.Browser.Hosting;

/// <summary>Which address is answered by what.</summary>
/// <param name="otherwise">Answers all addresses that nobody has taken.</param>
internal sealed class Routes(RequestDelegate otherwise)
{
    /// <summary>Exchanges the token for a cookie.</summary>
    public const string Enter = "/api/enter";

    /// <summary>Opens the page once, for a browser that we start.</summary>
    public const string Visit = "/open";

    /// <summary>The socket on which everything about one graph travels.</summary>
    public const string Session = "/session";

    private readonly Dictionary<(string Method, string Path), RequestDelegate> _routes = [];

    /// <summary>Answers what is read from an address.</summary>
    public Routes Get(string path, RequestDelegate answer)
    {
        _routes[(HttpMethods.Get, path)] = answer;
        _routes[(HttpMethods.Head, path)] = answer;
        return this;
    }

    /// <summary>Answers what is sent to an address.</summary>
    public Routes Post(string path, RequestDelegate answer)
    {
        _routes[(HttpMethods.Post, path)] = answer;
        return this;
    }

    /// <summary>Answers a request.</summary>
    public Task Answer(HttpContext context)
    {
        (string, string) key = (context.Request.Method, context.Request.Path.Value ?? "/");
        return _routes.GetValueOrDefault(key, otherwise)(context);
    }
}
