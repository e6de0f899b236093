using System.ServiceModel;
using MatterportForDataverse.EmbeddedDataverse.Plugins;
using Microsoft.Xrm.Sdk;

namespace MatterportForDataverse.EmbeddedDataverse.Jobs;

/// <summary>The asynchronous service: runs queued steps, each at least once, outside any transaction.</summary>
internal sealed class JobRunner(PluginRunner plugins, ExecutionLog executions)
{
    private const int MaxAttempts = 4;
    private readonly List<Job> _jobs = [];
    private readonly List<Job> _queue = [];

    public IReadOnlyList<Job> Jobs
    {
        get
        {
            lock (_queue)
            {
                return [.. _jobs];
            }
        }
    }

    public void Add(Job job)
    {
        lock (_queue)
        {
            _jobs.Add(job);
            _queue.Add(job);
        }
    }

    public int RunAll(Random? order, CancellationToken cancellationToken)
    {
        var ran = 0;
        for (; Next(order) is { } job; ran++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Run(job);
        }

        return ran;
    }

    public void RunOne(Job job)
    {
        lock (_queue)
        {
            _queue.Remove(job);
        }

        Run(job);
    }

    public void RemoveEnded()
    {
        lock (_queue)
        {
            _jobs.RemoveAll(job => job.State is not (JobState.Queued or JobState.Running));
        }
    }

    public void Run(Job job)
    {
        job.Attempts++;
        job.State = JobState.Running;
        job.Error = null;
        var execution = executions.Begin(job.Step.TypeName, job.Context.CorrelationId);
        try
        {
            plugins.Run(job.Step.TypeName, job.Context, null, execution);
            job.State = JobState.Succeeded;
        }
        catch (SimulatedCrashException)
        {
            job.State = JobState.Crashed;
        }
        catch (InvalidPluginExecutionException again) when (again.Status == OperationStatus.Retry && job.Attempts < MaxAttempts)
        {
            job.State = JobState.Queued;
            lock (_queue)
            {
                _queue.Add(job);
            }
        }
        catch (Exception failed)
        {
            job.State = JobState.Failed;
            job.Error = failed is FaultException<OrganizationServiceFault> fault
                ? fault.Detail.Message
                : $"{failed.GetType().Name}: {failed.Message}";
        }
    }

    private Job? Next(Random? order)
    {
        lock (_queue)
        {
            if (_queue.Count == 0)
            {
                return null;
            }

            var at = order?.Next(_queue.Count) ?? 0;
            var job = _queue[at];
            _queue.RemoveAt(at);
            return job;
        }
    }
}
