using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Binding;

/// <summary>Takes out of a graph what must not travel with it: the folders of a machine, and
/// secrets. Everything else goes along as the person wrote it, keys that are not known too.
/// </summary>
/// <remarks>
/// <para>Paths below one of the folders given become relative to it, every other absolute path
/// becomes its last part; so user names that stand in paths go with them.</para>
/// <para>Secrets are: a user name and password in an address; what follows a name such as
/// <c>token</c> or <c>password</c>, as the value of a key, in the query of an address, or in a
/// text; and texts of a shape that only keys to a service have.</para>
/// </remarks>
/// <param name="folders">Full paths of the folders that paths may become relative to.</param>
internal sealed partial class PrivateText(IEnumerable<string> folders)
{
    private const string Gone = "…";

    // Whose members are names that other parts of the graph refer to.
    private static readonly HashSet<string> Naming = ["nodes", "assets", "params"];

    private readonly string[] _folders =
    [
        .. folders.Select(Path.TrimEndingDirectorySeparator)
            .Where(folder => folder.Length > 1)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(folder => folder.Length),
    ];

    /// <summary>Cleans every text of a graph, and the keys of the parts that have no meaning
    /// here.</summary>
    public void TakeOutOf(JObject root)
    {
        foreach (JValue text in root.Descendants().OfType<JValue>().ToList())
        {
            if (text.Value is string words)
            {
                text.Value = text.Parent is JProperty { Name: string key } && IsSecret(key)
                    ? ""
                    : Clean(words);
            }
        }

        foreach (JProperty property in root.Descendants().OfType<JProperty>()
            .Where(p => !Naming.Contains(p.Path.Split('.', '[')[0])).ToList())
        {
            string name = Clean(property.Name);
            if (name != property.Name && property.Parent is JObject map && map[name] is null)
            {
                property.Replace(new JProperty(name, property.Value));
            }
        }
    }

    /// <summary>A text without what must not travel.</summary>
    public string Clean(string text)
    {
        text = _folders.Aggregate(text, Without);
        text = FilePath().Replace(text, "$1");
        if (WholePath().IsMatch(text))
        {
            return text[(text.LastIndexOfAny(['/', '\\']) + 1)..];
        }

        text = DrivePath().Replace(SharePath().Replace(RootedPath().Replace(text, ""), ""), "");
        text = UserInAddress().Replace(text, "$1");
        text = NamedSecret().Replace(text, "$1" + Gone);
        return KeyToAService().Replace(text, Gone);
    }

    private static bool IsSecret(string key) =>
        SecretKey().IsMatch(key.Replace("_", "").Replace("-", ""));

    /// <summary>The text without the name of a folder wherever a path into it begins.</summary>
    private static string Without(string text, string folder)
    {
        if (text == folder)
        {
            return Path.GetFileName(folder);
        }

        int at = text.IndexOf(folder, StringComparison.Ordinal);
        while (at >= 0)
        {
            int end = at + folder.Length;
            bool begins = at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/');
            bool isPath = begins && end < text.Length && text[end] is '/' or '\\';
            text = isPath ? text.Remove(at, folder.Length + 1) : text;
            at = text.IndexOf(folder, isPath ? at : end, StringComparison.Ordinal);
        }

        return text;
    }

    // file:///home/somebody/clip.mp4
    [GeneratedRegex(@"\bfile:/{1,3}(?:[^/\s""'<>]+/)*([^/\s""'<>]*)", RegexOptions.IgnoreCase)]
    private static partial Regex FilePath();

    // A text that is one path and nothing else may have spaces in its folders.
    [GeneratedRegex(@"^(/[^/:\n]+){2,}/?$|^[A-Za-z]:[\\/][^:\n]+$|^\\\\[^\\:\n]+\\[^:\n]+$")]
    private static partial Regex WholePath();

    [GeneratedRegex(@"(?<![\w./:~#\\-])/(?:[^/\s""'<>|:;,()\[\]]+/)+")]
    private static partial Regex RootedPath();

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Za-z]:[\\/](?!/)(?:[^\\/\s""'<>|:;,()]+[\\/])*")]
    private static partial Regex DrivePath();

    [GeneratedRegex(@"(?<![\w\\])\\\\(?:[^\\/\s""'<>|:;,()]+[\\/])+")]
    private static partial Regex SharePath();

    [GeneratedRegex(@"(\b[a-z][a-z0-9+.-]*://)[^/\s@""']*@", RegexOptions.IgnoreCase)]
    private static partial Regex UserInAddress();

    [GeneratedRegex(
        @"((?:\b|_)(?:token|secret|password|passwd|passphrase|api[_-]?key|access[_-]?key"
        + @"|private[_-]?key|signature)\s*[=:]\s*|\bbearer\s+)[^\s&#""',;]{4,}",
        RegexOptions.IgnoreCase)]
    private static partial Regex NamedSecret();

    [GeneratedRegex(
        @"\bgh[pousr]_\w{20,}|\bgithub_pat_\w{20,}|\bglpat-[\w-]{16,}|\bhf_\w{20,}"
        + @"|\bsk-[\w-]{16,}|\bxox[abposr]-[\w-]{10,}|\bAKIA[0-9A-Z]{16}\b|\bAIza[\w-]{30,}"
        + @"|\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]+"
        + @"|-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)")]
    private static partial Regex KeyToAService();

    [GeneratedRegex(
        "(?:token|secret|password|passwd|passphrase|apikey|accesskey|privatekey|credentials?"
        + "|authorization|cookie)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex SecretKey();
}
