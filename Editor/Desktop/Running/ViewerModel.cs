using System.Collections.ObjectModel;
using System.Globalization;
using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Looking;
using GanGraph.Editor.Viewing;

namespace GanGraph.Editor.Desktop.Running;

/// <summary>The viewer: any frame of what the selected node makes, with a timeline.</summary>
/// <param name="looks">Shows what is on the wires.</param>
/// <param name="post">Does something on the thread of the window.</param>
public sealed class ViewerModel(Looks looks, Action<Action> post) : Notifying
{
    private const int Width = 720;
    private const string Nothing = "Select a node to see what it makes.";

    private NodeItem? _node;
    private string _port = "";
    private double _frame;
    private long _length;
    private bool _isPlaying;
    private bool _isWaiting;
    private Preview? _preview;
    private string _words = Nothing;

    /// <summary>What of the node can be looked at.</summary>
    public ObservableCollection<string> Ports { get; } = [];

    /// <summary>What is looked at.</summary>
    public string Port
    {
        get => _port;
        set
        {
            if (value is not null && Set(ref _port, value))
            {
                Begin();
            }
        }
    }

    /// <summary>Whose it is; empty while nothing is looked at.</summary>
    public string Title => _node?.Id ?? "";

    /// <summary>Number of the frame, from 0.</summary>
    public double Frame
    {
        get => _frame;
        set
        {
            if (Set(ref _frame, Math.Clamp(Math.Round(value), 0, Last)))
            {
                Tell(nameof(FrameWords));
                Look();
            }
        }
    }

    /// <summary>Number of the last frame.</summary>
    public double Last => Math.Max(0, _length - 1);

    /// <summary>Whether there is more than one frame.</summary>
    public bool HasTime => _length > 1;

    /// <summary>Which frame of how many.</summary>
    public string FrameWords =>
        string.Create(CultureInfo.InvariantCulture, $"frame {_frame + 1:0} of {_length}");

    /// <summary>Whether it plays.</summary>
    public bool IsPlaying
    {
        get => _isPlaying;
        set => Set(ref _isPlaying, value);
    }

    /// <summary>The picture; null when there is none.</summary>
    public Preview? Preview => _preview;

    /// <summary>The picture in words, or why there is none.</summary>
    public string Words => _words;

    /// <summary>Looks at another node; null keeps what is there.</summary>
    public void Show(NodeItem? node)
    {
        if (node is null || node == _node)
        {
            return;
        }

        _node = node;
        IsPlaying = false;
        Ports.Become([.. node.Outputs.Select(output => output.Name).Concat(node.Progress.Shows)
            .Concat(node.Inputs.Where(input => input.IsConnected && node.Outputs.Count == 0)
                .Select(input => input.Name)).Distinct()]);
        _port = Ports.FirstOrDefault() ?? "";
        Tell(nameof(Port), nameof(Title));
        Begin();
    }

    /// <summary>Lets go of the node when it is gone.</summary>
    public void Follow(GraphMirror mirror)
    {
        if (_node is not null && mirror.Node(_node.Id) != _node)
        {
            (_node, _port, _length, IsPlaying) = (null, "", 0, false);
            Ports.Clear();
            Tell(nameof(Title), nameof(Port), nameof(HasTime));
            Show(null, Nothing);
        }
    }

    /// <summary>Looks again, after the graph has changed or a run has ended.</summary>
    public void Refresh()
    {
        if (_node is not null)
        {
            Begin(keepsFrame: true);
        }
    }

    /// <summary>Goes on by a frame while it plays; waits for pictures that take long.</summary>
    public void Tick()
    {
        if (IsPlaying && HasTime && !_isWaiting)
        {
            Frame = _frame + 1 > Last ? 0 : _frame + 1;
        }
    }

    private async void Begin(bool keepsFrame = false)
    {
        if (_node is not NodeItem node)
        {
            return;
        }

        if (_port.Length == 0)
        {
            Show(null, $"{node.Id} makes nothing that can be seen here.");
            return;
        }

        string port = _port;
        StreamLength length = await looks.Length(node.Id, port);
        post(() =>
        {
            if (node == _node && port == _port)
            {
                _length = length.Frames ?? 0;
                _frame = keepsFrame ? Math.Clamp(_frame, 0, Last) : 0;
                Tell(nameof(Last), nameof(HasTime), nameof(FrameWords), nameof(Frame));
                Look();
            }
        });
    }

    private async void Look()
    {
        if (_node is not NodeItem node || _port.Length == 0)
        {
            return;
        }

        _isWaiting = true;
        LookAnswer answer = await looks.Look(new LookRequest(node.Id, _port)
        {
            Frame = HasTime ? (long)_frame : null,
            Width = Width,
            Slot = "viewer",
        });
        post(() =>
        {
            if (answer.Code != LookCode.Superseded)
            {
                _isWaiting = false;
                Show(answer.Preview, answer.Preview?.Words ?? answer.Text);
            }
        });
    }

    private void Show(Preview? preview, string words)
    {
        (_preview, _words) = (preview, words);
        Tell(nameof(Preview), nameof(Words));
    }
}
