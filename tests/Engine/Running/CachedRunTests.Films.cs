using GanGraph.Engine.Running;

namespace GanGraph.Engine.Tests.Running;

public sealed partial class CachedRunTests
{
    [Fact]
    public void Run_FilmMissing_MakesItAgain()
    {
        using TestGraph first = Draw();
        first.RunWell();
        File.Delete(first.OutPath("film.txt"));
        using TestGraph again = Draw();

        Assert.Equal("film.txt is missing", again.Plan("film").Why);
        again.RunWell();

        Assert.Equal(20, again.Frames().Length);
    }

    [Fact]
    public void Run_FilmTouchedOrChanged_OnlyTheChangedOneIsMadeAgain()
    {
        using TestGraph first = Draw();
        first.RunWell();
        string film = first.OutPath("film.txt");
        string content = File.ReadAllText(film);
        File.SetLastWriteTimeUtc(film, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        using TestGraph again = Draw();
        Assert.Equal(PlanState.Cached, again.Plan("film").State);

        File.WriteAllText(film, "9" + content[1..]);

        Assert.Equal("film.txt has been changed", again.Plan("film").Why);
        again.RunWell();
        Assert.Equal(content, File.ReadAllText(film));
    }

    [Fact]
    public void Run_RecordDamaged_SaysSoAndMakesTheFilmAgain()
    {
        using TestGraph first = Draw();
        first.RunWell();
        string record = Directory.GetFiles(Path.Combine(_folder, "cache", "records")).Single();
        byte[] bytes = File.ReadAllBytes(record);
        bytes[^20] ^= 4;
        File.WriteAllBytes(record, bytes);
        using TestGraph again = Draw();

        again.RunWell();

        Assert.Contains(again.Events, e => e is NodeSaid { Node: "film" } said
            && said.Text.Contains("damaged", StringComparison.Ordinal));
        Assert.Equal(20, again.Frames().Length);
        Assert.Equal(PlanState.Cached, again.Plan("film").State);
    }

    [Fact]
    public void Run_OtherFrames_AreMade()
    {
        using TestGraph first = Draw();
        first.RunWell();
        using TestGraph part = Draw();
        part.Options = part.Options with { FirstFrame = 3, EndFrame = 6 };

        Assert.Equal("frames 0 to 19 are there, others are asked for", part.Plan("film").Why);
        part.RunWell();

        Assert.Equal([13, 14, 15], part.Frames());
        Assert.Equal(PlanState.Cached, part.Plan("film").State);
    }
}
