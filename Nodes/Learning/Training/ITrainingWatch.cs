namespace GanGraph.Learning.Training;

/// <summary>Who is told how a training goes.</summary>
public interface ITrainingWatch
{
    /// <summary>A step was taken.</summary>
    /// <param name="steps">Steps taken.</param>
    /// <param name="target">Steps to take.</param>
    /// <param name="text">The latest losses.</param>
    void Progress(long steps, long target, string text);

    /// <summary>Something the person should know.</summary>
    void Say(string text);

    /// <summary>A file was written that is worth a look.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="what">What it shows.</param>
    void Made(string path, string what);
}
