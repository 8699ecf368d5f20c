using System.Globalization;
using Xunit.Abstractions;

namespace GanGraph.Walks.Tests.Kills;

/// <summary>Nothing is lost: real runs are killed at many moments, started again, and end with
/// the same bytes as a run that nobody disturbed.</summary>
/// <remarks><c>eng/kill-campaign 1000</c> does the same for longer: it names the number of kills
/// in the variable <c>GANGRAPH_KILLS</c>.</remarks>
public sealed class KilledRunsTests(ITestOutputHelper output)
{
    private const int Kills = 36;
    private const int Interrupt = 2;
    private const int Terminate = 15;

    [Fact]
    public void KilledAgainAndAgain_EndsWithTheSameFiles()
    {
        int kills = Number("GANGRAPH_KILLS") ?? Kills;
        using StringWriter words = new();
        string? report = Environment.GetEnvironmentVariable("GANGRAPH_KILLS_REPORT");
        using TextWriter tell = report is null ? words
            : new StreamWriter(report) { AutoFlush = true };
        using Campaign campaign = new(Number("GANGRAPH_KILLS_SEED") ?? 1, tell);

        campaign.Kill(kills);

        tell.WriteLine(campaign);
        output.WriteLine(campaign.ToString());
        Assert.Contains("out/film.mp4", campaign.Wanted.Keys);
        Assert.Contains("out/keys.png", campaign.Wanted.Keys);
        Assert.Equal(102, campaign.Wanted.Keys.Count(n => n.StartsWith("out/frames/", Ordinal)));
        Assert.Equal(2, campaign.Wanted.Keys.Count(name =>
            name.Contains("/checkpoints/", Ordinal) && name.EndsWith(".safetensors", Ordinal)));
        Assert.True(
            campaign.Faults.Count == 0, campaign + "\n" + string.Join('\n', campaign.Faults));
        Assert.True(campaign.Kills.Values.Sum() >= kills, campaign.ToString());
        Assert.All(
            Campaign.Lasting,
            phase => Assert.True(campaign.Kills[phase] > 0, campaign.ToString()));
    }

    [Theory]
    [InlineData(Interrupt)]
    [InlineData(Terminate)]
    public void AskedToStop_InTrainingAndInEncoding_EndsWithTheSameFiles(int signal)
    {
        using Life undisturbed = new();
        using (Victim run = new(undisturbed))
        {
            Assert.True(run.WaitForEnd() == 0, run.Words);
        }

        using Life life = new();
        foreach (Phase phase in new[] { Phase.Training, Phase.Rendering })
        {
            using Victim stopped = new(life);
            stopped.WaitFor(phase);
            Assert.True(stopped.Signal(signal) == 130, stopped.Words);
        }

        using (Victim last = new(life))
        {
            Assert.True(last.WaitForEnd() == 0, last.Words);
        }

        // Where the training was stopped it left one checkpoint more.
        Assert.Equal(Lasting(undisturbed), Lasting(life));
        Assert.Empty(life.Unfinished());
    }

    private static StringComparison Ordinal => StringComparison.Ordinal;

    private static IEnumerable<KeyValuePair<string, string>> Lasting(Life life) =>
        life.Files().Where(file => !file.Key.Contains("/checkpoints/", Ordinal)
            || file.Key.Contains($"step-{Life.Steps:D8}", Ordinal));

    private static int? Number(string variable) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture,
            out int number) ? number : null;
}
