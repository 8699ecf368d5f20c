namespace GanGraph.Media.Films;

/// <summary>Writes a film piece by piece: segments of fixed length are encoded one after the
/// other, so that a stop loses one segment at most, and joined at the end without encoding them
/// again.</summary>
public sealed class FilmWriter : IDisposable
{
    private readonly FilmSettings _film;
    private readonly string[] _options;
    private readonly SegmentFolder _folder;
    private readonly CancellationToken _cancel;
    private SegmentEncoder? _encoder;
    private SegmentEncoder? _finishing;
    private long _next;

    /// <summary>Begins a film, or goes on with one.</summary>
    /// <param name="film">How it is encoded.</param>
    /// <param name="folder">A folder of this film alone, where its segments lie. What an
    /// earlier run with the same settings left there is kept.</param>
    /// <param name="say">Told when a segment is damaged and made again; null to tell
    /// nobody.</param>
    /// <param name="cancel">Ends the encoder, also one that takes no more frames.</param>
    /// <exception cref="MediaException">ffmpeg is missing.</exception>
    public FilmWriter(
        FilmSettings film, string folder, Action<string>? say = null,
        CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(film);
        _film = film;
        _cancel = cancel;
        _options = SegmentOptions.Of(film);
        _folder = new SegmentFolder(folder, film, _options, say ?? (_ => { }));
        _next = _folder.Read().Sum(segment => (long)segment.Frames);
    }

    /// <summary>Number of the frame to write next: 0 for a new film, later when segments of an
    /// earlier run were found.</summary>
    public long NextFrame => _next;

    /// <summary>What a person should know of how the frames were changed; null when they were
    /// not.</summary>
    public string? Note => (_film.CodedWidth, _film.CodedHeight) == (_film.Width, _film.Height)
        ? null
        : $"The film is {_film.CodedWidth} x {_film.CodedHeight}: {_film.Codec} keeps colour for "
            + "pairs of pixels, so the last column or row was repeated.";

    /// <summary>Takes the next frame; waits while the encoder is behind.</summary>
    /// <param name="rgb">[height, width, 3] bytes, red, green, blue.</param>
    /// <exception cref="MediaException">The encoder failed; with its last words.</exception>
    public void Write(ReadOnlySpan<byte> rgb)
    {
        if (rgb.Length != _film.Width * _film.Height * 3)
        {
            throw new ArgumentException(
                $"The frame has {rgb.Length} bytes, {_film.Width} x {_film.Height} needs "
                + $"{_film.Width * _film.Height * 3}.",
                nameof(rgb));
        }

        long start = _next / _film.FramesPerSegment * _film.FramesPerSegment;
        int length = (int)Math.Min(_film.FramesPerSegment, _film.Frames - start);
        _encoder ??= new SegmentEncoder(
            _film, _options, _folder, start / _film.FramesPerSegment, length, _cancel);
        _encoder.Write(rgb);
        _next++;
        if (_next == start + length)
        {
            _encoder.Complete();
            FinishOlder();
            _finishing = _encoder;
            _encoder = null;
        }
    }

    /// <summary>Joins the segments into the film. They stay; who keeps the folder deletes it.
    /// </summary>
    /// <param name="path">Full path of the film; its extension decides the container.</param>
    /// <param name="ending">What is put in beside the pictures.</param>
    /// <param name="cancel">Stops the joining; the segments stay.</param>
    /// <exception cref="MediaException">Frames are missing, or ffmpeg failed.</exception>
    public void Finish(string path, FilmEnding? ending = null, CancellationToken cancel = default)
    {
        FinishOlder();
        IReadOnlyList<(string Path, int Frames)> segments = _folder.Read();
        long frames = segments.Sum(segment => (long)segment.Frames);
        if (frames != _film.Frames)
        {
            throw new MediaException(
                $"{path}: {frames} of {_film.Frames} frames are encoded, wanted all. "
                + "Run again.");
        }

        using FilmJoin join = new(_film, segments, _folder);
        join.Write(path, ending ?? new FilmEnding(), cancel);
    }

    /// <summary>Lets go of the encoder; finished segments stay for a later run.</summary>
    public void Dispose()
    {
        _finishing?.Dispose();
        _encoder?.Dispose();
    }

    private void FinishOlder()
    {
        using SegmentEncoder? older = _finishing;
        _finishing = null;
        older?.Finish();
    }
}
