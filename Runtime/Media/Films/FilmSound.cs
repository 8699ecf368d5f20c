namespace GanGraph.Media.Films;

/// <summary>Sound to lay under a film; the film decides the length.</summary>
/// <param name="Path">A file with sound in it.</param>
/// <param name="Start">Where in the sound the film begins, in seconds.</param>
/// <param name="Loop">Whether sound shorter than the film begins again; otherwise the rest of
/// the film is silent.</param>
public sealed record FilmSound(string Path, double Start = 0, bool Loop = false);
