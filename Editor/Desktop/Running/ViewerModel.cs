using System.Collections.ObjectModel;
using System.Globalization;
using GanGraph.Editor.Desktop.Binding;
using GanGraph.Editor.Desktop.Canvas;
using GanGraph.Editor.Desktop.Running.Sheets;
using GanGraph.Editor.Desktop.Session;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Looking;
using GanGraph.Editor.Viewing;

namespace GanGraph.Editor.Desktop.Running;

/// <summary>The viewer: any frame of what the selected node makes, with a timeline, or many side by
/// side; it plays with the sound that the film will have.</summary>
public sealed class ViewerModel : Notifying
{
    private const int Width = 720;
    private const int SheetTiles = 24;
    private const double UsualRate = 30;
    private const string Nothing = "Select a node to see what it makes.";

    private readonly EditingSession _session;
    private readonly GraphMirror _mirror;
    private readonly Looks _looks;
    private readonly Action<Action> _post;
    private NodeItem? _node;
    private string _port = "";
    private double _frame;
    private long _length;
    private double _rate = UsualRate;
    private bool _isPlaying;
    private bool _isSheet;
    private bool _isWaiting;
    private Playback? _playback;
    private Preview? _preview;
    private string _words = Nothing;

    /// <summary>A viewer that shows nothing yet.</summary>
    /// <param name="session">The session.</param>
    /// <param name="sender">Takes the commands.</param>
    /// <param name="mirror">The nodes on the canvas.</param>
    /// <param name="looks">Shows what is on the wires.</param>
    /// <param name="post">Does something on the thread of the window.</param>
    public ViewerModel(
        EditingSession session,
        CommandSender sender,
        GraphMirror mirror,
        Looks looks,
        Action<Action> post)
    {
        (_session, _mirror, _looks, _post) = (session, mirror, looks, post);
        Sheet = new SheetModel(session, sender, mirror, GoTo);
    }

    /// <summary>Tells that playing begins at a time of the film, in seconds, or goes on there.
    /// </summary>
    public event Action<double>? Played;

    /// <summary>What of the node can be looked at.</summary>
    public ObservableCollection<string> Ports { get; } = [];

    /// <summary>What can be chosen on a contact sheet.</summary>
    public SheetModel Sheet { get; }

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
            if (Stand(value))
            {
                _playback = null;
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
        string.Create(CultureInfo.InvariantCulture, $"frame {_frame:0} of {_length}");

    /// <summary>Whether it plays.</summary>
    public bool IsPlaying
    {
        get => _isPlaying;
        set
        {
            if (Set(ref _isPlaying, value))
            {
                _playback = null;
                IsSheet &= !value;
            }
        }
    }

    /// <summary>Whether frames of the whole stream are shown side by side.</summary>
    public bool IsSheet
    {
        get => _isSheet;
        set
        {
            if (Set(ref _isSheet, value))
            {
                IsPlaying &= !value;
                Look();
            }
        }
    }

    /// <summary>The sound that the film will have; null when it has none.</summary>
    public FilmSound? Sound => _node is not NodeItem node ? null : _session.Read(document =>
        FilmSound.Of(document, _mirror, node.Id, Path.GetDirectoryName(_session.Path)!));

    /// <summary>Whether a picture is on its way.</summary>
    public bool IsWaiting => _isWaiting;

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

    /// <summary>Lets go of the node when it is gone, and marks what is chosen now.</summary>
    public void Follow(GraphMirror mirror)
    {
        if (_node is not null && mirror.Node(_node.Id) != _node)
        {
            (_node, _port, _length, IsPlaying) = (null, "", 0, false);
            Ports.Clear();
            Tell(nameof(Title), nameof(Port), nameof(HasTime));
            Show(null, Nothing);
        }

        Sheet.Follow();
    }

    /// <summary>Looks again, after the graph has changed or a run has ended.</summary>
    public void Refresh()
    {
        if (_node is not null)
        {
            Begin(keepsFrame: true);
        }
    }

    /// <summary>Goes to the frame that is due while it plays. A picture that takes long is waited
    /// for; the frames that were due meanwhile are left out.</summary>
    /// <param name="now">Time on a clock that never goes back.</param>
    public void Tick(TimeSpan now)
    {
        if (!IsPlaying || !HasTime)
        {
            return;
        }

        _playback ??= new Playback(_rate, _length, (long)_frame, now);
        long due = _playback.FrameAt(now);
        if (_playback.HasBegun(now))
        {
            Played?.Invoke(due / _rate);
        }

        if (!_isWaiting && Stand(due))
        {
            Look();
        }
    }

    private void GoTo(long frame)
    {
        _isSheet = false;
        Tell(nameof(IsSheet));
        Stand(frame);
        _playback = null;
        Look();
    }

    private bool Stand(double frame)
    {
        bool isOther = Set(
            ref _frame, Math.Clamp(Math.Round(frame), 0, Last), nameof(Frame));
        if (isOther)
        {
            Tell(nameof(FrameWords));
        }

        return isOther;
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
        StreamLength length = await _looks.Length(node.Id, port);
        _post(() =>
        {
            if (node == _node && port == _port)
            {
                _length = length.Frames ?? 0;
                _rate = length is { Frames: > 0 and long frames, Seconds: > 0 and double seconds }
                    ? frames / seconds : UsualRate;
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
        LookAnswer answer = await _looks.Look(new LookRequest(node.Id, _port)
        {
            Frame = !HasTime ? null : IsSheet ? 0 : (long)_frame,
            Tiles = HasTime && IsSheet ? SheetTiles : 0,
            Width = Width,
            Slot = "viewer",
        });
        _post(() =>
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
        Sheet.Show(preview, Title, _port);
    }
}
