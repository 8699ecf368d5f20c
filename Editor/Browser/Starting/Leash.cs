using System.IO.Pipes;
using GanGraph.Cli.Setup;

namespace GanGraph.Editor.Browser.Starting;

/// <summary>Notices that the program which started the editor is gone, or wants it to stop.
/// </summary>
internal static class Leash
{
    /// <summary>Calls back once when that happens; never when nobody holds a leash.</summary>
    public static void WhenGone(Action then)
    {
        string? handle = Environment.GetEnvironmentVariable(EditorProcess.Leash);
        if (string.IsNullOrEmpty(handle))
        {
            return;
        }

        Environment.SetEnvironmentVariable(EditorProcess.Leash, null);
        Thread watch = new(() => Watch(handle, then)) { IsBackground = true, Name = "leash" };
        watch.Start();
    }

    private static void Watch(string handle, Action then)
    {
        try
        {
            using AnonymousPipeClientStream pipe = new(PipeDirection.In, handle);
            while (pipe.ReadByte() >= 0)
            {
                continue;
            }
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            // A variable that was left over from elsewhere names no pipe: nobody holds a leash.
            return;
        }

        then();
    }
}
