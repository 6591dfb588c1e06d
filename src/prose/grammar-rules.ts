/**
 * The rules of Harper that are right nearly always. It has hundreds more, on style, idiom and
 * headings, which find more in sound prose than in faulty.
 */
export const grammarRules: readonly string[] = `
  AccuseOf AdjectiveDoubleDegree AllReady AllThough AllowTo AmountsFor AnA AnAnother AnotherAn AsIfThough AwaitFor
  BanTogether BatedBreath BeAllowed BeckAndCall CantWay CaseInPoint CompoundSubjectI CorrectNumberSuffix
  CriteriaPhenomena DespiteOf DidPast Didnt DoToDueTo DoesOrDose DontCan DoubleModal EludedTo ElsePossessive
  EverEvery ExceptOf ExitedExcitedContext ExtendOrExtent FarBeIt FascinatedBy FeelFell FlauntForFlout FreeRein
  GetRidOf HadOf HeDos HomeInOn HopHope IAm IfWouldve InNeedOf InOfItself InterestedIn IntroCueCommaBeforeThanks
  IsBeenAuxSequence IsKnownFor ItCan ItsPossessive JustDeserts LeadRiseTo LetsConfusion LikelyHood
  LookForwardTo LookingForwardTo LooksLikes MayOfPronoun ModalOf MootPoint MoreBetter MoreThatLikely
  MultipleSequentialPronouns NoLongerPronoun NotBeAfterNot NowWay OneOfTheSingular PiqueInterest
  PluralWrongWordOfPhrase PossessiveYour PrincipleToPrincipalRoleNoun PronounAre   QuantifierNeedsOf QuiteQuiet RedundantSuperlatives RegimenRegiment RelayOnForRely
  RepeatedWords RiseTheQuestion SafeToSave SeamToSeem SimplePastToPastParticiple SinceDuration SneakPeekPreview
  SomeWithoutArticle SubjectPronoun SupposedTo TheAnother TheHowWhy TheMy TheTheToThatThe TheWhetherWeather
  TheirToThere TheirToTheyre ThenThan ThereOwn ThereToTheir Theres ThesesThese TheyToThem TheyreConfusions
  TheyreToTheir ThingThink ThisTypeOfThing ThoughThought ToLoseTooLoose TooTo TransposedSpace UseToUsedTo
  WaistWaste WantBe WasAloud WayTooAdjective WhetYourAppetite WhomSubjectOfVerb WillNonLemma WithoutOut
  WreakHavoc WroteToRote YourOutClauseAgreement
`
  .trim()
  .split(/\s+/);
