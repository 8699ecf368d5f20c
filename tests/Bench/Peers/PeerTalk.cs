using System.Diagnostics;
using System.Globalization;
using GanGraph.Bench.Measuring;

namespace GanGraph.Bench.Peers;

/// <summary>A peer that stays alive between its turns, so that its start does not count. It
/// reads one line for each turn, does the work, and answers with its seconds on the wall and of
/// the processors, separated by a blank.</summary>
internal sealed class PeerTalk : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts the peer.</summary>
    /// <param name="program">Its full path.</param>
    /// <param name="arguments">What it is told at the start.</param>
    public PeerTalk(string program, params string[] arguments) =>
        _process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

    /// <summary>One turn, by the peer's own clock.</summary>
    /// <param name="line">What it is to do.</param>
    /// <exception cref="InvalidOperationException">It answered something else, or ended.
    /// </exception>
    public Sample Ask(string line) => AskNumbers(line) is [double wall, double cpu]
        ? new Sample(wall, cpu)
        : throw new InvalidOperationException(
            $"{_process.StartInfo.FileName} did not answer '{line}' with two numbers. See what "
            + "it said above.");

    /// <summary>What the peer answers, numbers with blanks between them.</summary>
    /// <param name="line">What it is asked.</param>
    /// <exception cref="InvalidOperationException">It answered something else, or ended.
    /// </exception>
    public double[] AskNumbers(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
        string answer = _process.StandardOutput.ReadLine() ?? "";
        string[] words = answer.Split(' ');
        double[] numbers = new double[words.Length];
        for (int i = 0; i < words.Length; i++)
        {
            if (!double.TryParse(words[i], CultureInfo.InvariantCulture, out numbers[i]))
            {
                throw new InvalidOperationException(
                    $"{_process.StartInfo.FileName} answered '{answer}' to '{line}', wanted "
                    + "numbers. See what it said above.");
            }
        }

        return numbers;
    }

    /// <summary>Ends the peer: it has no more lines to read.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
