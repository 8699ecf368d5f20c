using GanGraph.Editor.Looking;
using GanGraph.Editor.Viewing;

namespace GanGraph.Editor.Tests.Looking;

public class PreviewMemoryTests
{
    [Fact]
    public void Keep_MoreThanThereIsRoomFor_ForgetsWhatWasNotAskedForLongest()
    {
        PreviewMemory memory = new(most: 250);
        foreach (string key in (string[])["a", "b"])
        {
            memory.Keep(key, new Preview("image/jpeg", new byte[100], key, null));
        }

        Assert.Equal("a", memory.Find("a")!.Words);
        memory.Keep("c", new Preview("image/jpeg", new byte[100], "c", null));

        Assert.NotNull(memory.Find("a"));
        Assert.Null(memory.Find("b"));
        Assert.NotNull(memory.Find("c"));
    }
}
