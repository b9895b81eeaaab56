package org.customsetl.bench.measure;

/**
 * What one run of one thing took.
 *
 * @param seconds of the wall clock
 * @param cpuSeconds user and system time of its process, and of the embedded server where it used one
 * @param residentMb the most memory that its process had (VmHWM), in MB of 2^20 bytes; 0 where the system does not say
 * @param heapMb the most that a garbage collection found on the heap, in MB of 2^20 bytes; 0 where there was none
 */
public record Sample(double seconds, double cpuSeconds, long residentMb, long heapMb) {}
