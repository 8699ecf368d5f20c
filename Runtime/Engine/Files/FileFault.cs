using System.Text.RegularExpressions;

namespace GanGraph.Engine.Files;

/// <summary>Says what to do about a file or folder that the system does not let be read or
/// written.</summary>
public static partial class FileFault
{
    // The numbers that the system gives a full disk, one that may only be read, and a quota that
    // is used up: those of Windows, then those of Linux and macOS.
    private static readonly int[] Full =
        [unchecked((int)0x80070070), unchecked((int)0x80070027), 28, 122, 69];

    private static readonly int[] ReadOnly = [unchecked((int)0x80070013), 30];

    /// <summary>What was found, what is wanted and what to do.</summary>
    /// <param name="cause">What was thrown.</param>
    /// <returns>The words of <paramref name="cause"/> when it is about something else.</returns>
    public static string Words(Exception cause)
    {
        string? path = PlaceIn(cause);
        string place = path is null ? "a file " : $"{path} ";
        return cause switch
        {
            UnauthorizedAccessException when path is not null => place
                + "may not be read or written by you. Change its rights, or choose another folder.",
            FileNotFoundException or DirectoryNotFoundException or PathTooLongException =>
                $"{cause.Message} Look at the path and run again.",
            IOException when Full.Contains(cause.HResult) => place
                + "cannot be written: the disk is full. Make room and run again; what was finished "
                + "before is kept. gangraph cache clear removes what can be made again.",
            IOException when ReadOnly.Contains(cause.HResult) => place
                + "cannot be written: its disk can only be read. Choose another folder.",
            _ => cause.Message,
        };
    }

    private static string? PlaceIn(Exception cause) =>
        Quoted().Match(cause.Message) is { Success: true } found ? found.Groups[1].Value : null;

    [GeneratedRegex("'(.+)'")]
    private static partial Regex Quoted();
}
