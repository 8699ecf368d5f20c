using System.Collections.Frozen;
using GanGraph.Editor.Browser.Hosting;
using GanGraph.Editor.Pieces;
using Microsoft.AspNetCore.Http;

namespace GanGraph.Editor.Browser.Pages;

/// <summary>The files of the page, read once. An address is looked up among them, so that none
/// leads to another file.</summary>
/// <param name="folder">The built page; need not be there.</param>
internal sealed class ClientFiles(string folder)
{
    private const string Start = "/index.html";

    private static readonly Dictionary<string, string> MediaTypes = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".json"] = "application/json",
        [".map"] = "application/json",
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".ico"] = "image/x-icon",
        [".woff2"] = "font/woff2",
        [".txt"] = "text/plain; charset=utf-8",
    };

    private readonly Lock _lock = new();
    private FrozenDictionary<string, ClientFile> _files =
        FrozenDictionary<string, ClientFile>.Empty;
    private DateTime _read;

    /// <summary>The folder beside the program, or the one in which the page is built while one
    /// works on it.</summary>
    public static string Folder { get; } = FindFolder();

    /// <summary>Answers with a file.</summary>
    public async Task Answer(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "/";
        bool isReading = HttpMethods.IsGet(context.Request.Method)
            || HttpMethods.IsHead(context.Request.Method);
        FrozenDictionary<string, ClientFile> files = Current();
        if (!isReading)
        {
            await Answers.Refusal(context, StatusCodes.Status405MethodNotAllowed,
                "request.method", "Nothing can be sent to this address.");
        }
        else if (files.TryGetValue(path == "/" ? Start : path, out ClientFile? file))
        {
            await Give(context, path, file);
        }
        else if (path == "/" && files.Count == 0)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await Answers.Bytes(
                context, MediaTypes[".html"], MissingClient.Page(folder));
        }
        else
        {
            await Answers.Refusal(context, StatusCodes.Status404NotFound,
                "request.unknown", "Nothing is at this address.");
        }
    }

    private static Task Give(HttpContext context, string path, ClientFile file)
    {
        IHeaderDictionary headers = context.Response.Headers;
        // Names of built files carry a hash of their content.
        headers.CacheControl = path.StartsWith("/assets/", StringComparison.Ordinal)
            ? "private, max-age=31536000, immutable"
            : "no-cache";
        headers.ETag = file.Tag;
        headers.Vary = "Accept-Encoding";
        if (context.Request.Headers.IfNoneMatch == file.Tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        if (file.Packed is byte[] packed
            && context.Request.Headers.AcceptEncoding.ToString().Contains("br"))
        {
            headers.ContentEncoding = "br";
            return Answers.Bytes(context, file.MediaType, packed);
        }

        return Answers.Bytes(context, file.MediaType, file.Data);
    }

    private FrozenDictionary<string, ClientFile> Current()
    {
        lock (_lock)
        {
            string start = folder + Start;
            DateTime built = File.GetLastWriteTimeUtc(start);
            if (built != _read && File.Exists(start))
            {
                (_files, _read) = (Read(), built);
            }

            return _files;
        }
    }

    private FrozenDictionary<string, ClientFile> Read() => new DirectoryInfo(folder)
        .EnumerateFiles("*", SearchOption.AllDirectories)
        .Where(file => MediaTypes.ContainsKey(file.Extension))
        .ToFrozenDictionary(
            file => "/" + Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'),
            file => new ClientFile(
                File.ReadAllBytes(file.FullName), MediaTypes[file.Extension]));

    private static string FindFolder()
    {
        string beside = Path.Combine(AppContext.BaseDirectory, "client");
        if (Directory.Exists(beside) || Checkout.Folder is not string root)
        {
            return beside;
        }

        return Path.Combine(root, "Editor", "Browser", "client", "dist");
    }
}
