using System.Diagnostics;
using System.Globalization;
using GanGraph.Editor.Editing;

namespace GanGraph.Editor.Tests.Journal;

public sealed class KilledTests
{
    [Fact]
    public void EditorKilledAnywhere_NextSessionOffersAllThatWasDone()
    {
        using Fear fear = new();
        fear.Session.Dispose();
        Random random = new(4);
        for (int round = 0; round < 3; round++)
        {
            int done = EditAndKill(fear.Path, random.Next(1, 60));

            using EditingSession next = EditingSession.Open(fear.Path, Fear.Options);
            Assert.Equal(100, FramesPerKey(next));
            Assert.NotNull(next.Recovery);
            Assert.True(next.Recover().Edit.IsDone);
            Assert.InRange(FramesPerKey(next), done, done + 1000);
            Assert.Null(next.Recovery);
            while (next.Undo().IsDone)
            {
            }
        }

        Assert.Equal(Fear.Text, File.ReadAllText(fear.Path));
    }

    private static int EditAndKill(string graph, int milliseconds)
    {
        using Process child = EditorProgram.Start(graph);
        int done = int.Parse(child.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        Stopwatch watch = Stopwatch.StartNew();
        while (watch.ElapsedMilliseconds < milliseconds)
        {
            done = int.Parse(child.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        }

        child.Kill();
        child.WaitForExit();
        return done;
    }

    private static int FramesPerKey(EditingSession session) =>
        session.Read(document => (int)document.Node("walk")!.Set!["framesPerKey"]!);
}
