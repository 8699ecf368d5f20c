using GanGraph.Cli.Setup;
using GanGraph.Editor.Browser.Guarding;
using Microsoft.AspNetCore.Http;

namespace GanGraph.Editor.Browser.Hosting;

/// <summary>What every request passes: who asks is looked at first, and whatever goes wrong
/// becomes an answer in words.</summary>
/// <param name="guard">Looks at who asks.</param>
/// <param name="say">Told of errors of our own.</param>
/// <param name="next">Answers.</param>
internal sealed class Gate(RequestGuard guard, Action<string> say, RequestDelegate next)
{
    /// <summary>Answers a request, or says why not.</summary>
    public async Task Pass(HttpContext context)
    {
        try
        {
            SecurityHeaders.Add(context);
            RequestGuard.CheckOrigin(context);
            guard.CheckToken(context);
            await next(context);
        }
        catch (RequestRefusedException e)
        {
            await Answers.Refusal(context, e.Status, e.Code, e.Message);
        }
        catch (BadHttpRequestException e)
        {
            bool isLarge = e.StatusCode == StatusCodes.Status413PayloadTooLarge;
            await Answers.Refusal(
                context, e.StatusCode, isLarge ? "request.large" : "request.malformed",
                isLarge ? "What was sent is larger than is taken here." : e.Message);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
        catch (Exception e)
        {
            say($"gangraph: {context.Request.Path} could not be answered: {Failure.TextOf(e)}");
            await Answers.Refusal(
                context, StatusCodes.Status500InternalServerError, "internal", Failure.TextOf(e));
        }
    }
}
