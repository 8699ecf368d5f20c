using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace GanGraph.Editor.Browser.Guarding;

/// <summary>The secret that opens the editor: whoever knows it may read and write what the person
/// may. Made anew at each start.</summary>
internal sealed class AccessToken
{
    /// <summary>Sets the secret, such as for a program that starts the editor and must know it;
    /// at least 32 letters.</summary>
    public const string Variable = "GANGRAPH_EDITOR_TOKEN";

    private const int Shortest = 32;
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTime> _oneTime = [];

    /// <summary>Makes a secret.</summary>
    /// <param name="given">The one to use; a random one when it is too short to be one.</param>
    public AccessToken(string? given = null) =>
        Text = given?.Length >= Shortest ? given : Random();

    /// <summary>The secret.</summary>
    public string Text { get; }

    /// <summary>The secret that the browser keeps as a cookie: another one, so that what other
    /// programs of this machine see of a cookie does not open the printed address.</summary>
    public string Cookie { get; } = Random();

    /// <summary>A secret that opens the editor once, soon.</summary>
    public string OneTime()
    {
        string text = Random();
        lock (_lock)
        {
            _oneTime[text] = DateTime.UtcNow + Soon;
        }

        return text;
    }

    /// <summary>Whether a text is the secret. Takes as long for a wrong text as for the right one.
    /// </summary>
    public bool Opens(string? text) => text is not null && Same(text, Text);

    /// <summary>Whether a text is one for one visit, which is used up by this.</summary>
    public bool OpensOnce(string text)
    {
        lock (_lock)
        {
            return _oneTime.Remove(text, out DateTime until) && DateTime.UtcNow < until;
        }
    }

    /// <summary>Whether a text is the cookie.</summary>
    public bool IsCookie(string? text) => text is not null && Same(text, Cookie);

    // Hashed first, so that the time says nothing about the length either.
    private static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(one)),
        SHA256.HashData(Encoding.UTF8.GetBytes(other)));

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
