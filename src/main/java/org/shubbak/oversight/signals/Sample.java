package org.shubbak.oversight.signals;

import java.util.List;

/** What is looked at in one run: the finished work and the looks of a period in one governorate. */
record Sample(List<Decision> decisions, List<Look> looks) {}
