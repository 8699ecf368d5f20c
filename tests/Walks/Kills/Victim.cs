using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace GanGraph.Walks.Tests.Kills;

/// <summary>A run of the real program that is watched through its events, so that it can be
/// ended at a moment of choice.</summary>
internal sealed partial class Victim : IDisposable
{
    private readonly Life _life;
    private readonly Process _process;
    private readonly Thread _reading;
    private readonly Task<string> _errors;
    private readonly StringBuilder _output = new();
    private readonly object _lock = new();
    private Phase _phase;
    private bool _isOver;

    public Victim(Life life, params string[] more)
    {
        _life = life;
        _process = Launch.Start(
            life.Folder,
            ["run", "graph.json", "--device", "cpu", "--out", life.Out, "--cache", life.Cache,
                "--json", .. more]);
        _errors = _process.StandardError.ReadToEndAsync();
        _reading = new Thread(Read) { IsBackground = true };
        _reading.Start();
    }

    /// <summary>Everything it has said.</summary>
    public string Words
    {
        get
        {
            lock (_lock)
            {
                return _output.ToString() + (_errors.IsCompleted ? _errors.Result : "");
            }
        }
    }

    /// <summary>Number of the first step that it told of; 0 when it took none.</summary>
    public long FirstStep { get; private set; }

    /// <summary>Waits until it does something, or is over.</summary>
    public void WaitFor(Phase phase)
    {
        Phase told = phase == Phase.Encoding ? Phase.Rendering : phase;
        lock (_lock)
        {
            while (_phase < told && !_isOver)
            {
                Monitor.Wait(_lock);
            }
        }

        while (phase == Phase.Encoding && !IsEncoding() && !_process.HasExited)
        {
            Thread.Sleep(1);
        }
    }

    /// <summary>Ends it without warning.</summary>
    /// <returns>What it was doing; null when it had ended by itself.</returns>
    public Phase? Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (InvalidOperationException)
        {
            return null;
        }

        // An ffmpeg that it had started holds its output a while longer; nobody waits for that.
        _process.WaitForExit();
        _reading.Join(TimeSpan.FromMilliseconds(30));
        if (_process.ExitCode == 0)
        {
            return null;
        }

        return _phase == Phase.Rendering && IsEncoding() ? Phase.Encoding : _phase;
    }

    /// <summary>Sends it a signal and waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public int Signal(int signal)
    {
        Assert.Equal(0, Send(_process.Id, signal));
        return WaitForEnd();
    }

    /// <summary>Waits until it ends by itself.</summary>
    /// <returns>Its exit code.</returns>
    public int WaitForEnd()
    {
        _process.WaitForExit();
        _reading.Join();
        _errors.Wait();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private bool IsEncoding() => _life.Segments("*.part.mov").Any(
        part => part.Contains($"-{_process.Id}-", StringComparison.Ordinal));

    private void Read()
    {
        while (_process.StandardOutput.ReadLine() is string line)
        {
            lock (_lock)
            {
                _output.AppendLine(line);
                Hear(line);
                Monitor.PulseAll(_lock);
            }
        }

        lock (_lock)
        {
            _isOver = true;
            Monitor.PulseAll(_lock);
        }
    }

    private void Hear(string line)
    {
        try
        {
            using JsonDocument said = JsonDocument.Parse(line);
            Hear(said.RootElement);
        }
        catch (JsonException)
        {
            _output.AppendLine("The kill fell into the line before.");
        }
    }

    private void Hear(JsonElement root)
    {
        string Text(string name) =>
            root.TryGetProperty(name, out JsonElement value) ? value.ToString() : "";
        Phase heard = (Text("type"), Text("node"), Text("unit")) switch
        {
            ("node.started", "train", _) => Phase.Caching,
            ("node.progress", "train", "steps") => Phase.Training,
            ("node.progress", "film", "frames") when Text("done") == Text("of") => Phase.Joining,
            ("node.started", "film", _) or ("node.progress", "film", _) => Phase.Rendering,
            ("node.finished", "film", _) => Phase.Closing,
            _ => Phase.Starting,
        };
        if (heard == Phase.Training && FirstStep == 0)
        {
            FirstStep = long.Parse(Text("done"), System.Globalization.CultureInfo.InvariantCulture);
        }

        _phase = heard > _phase ? heard : _phase;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Send(int process, int signal);
}
